module.exports = require('../../jest.server.cjs')('testing', __dirname);

module.exports = require('../../jest.server.cjs')('tracking', __dirname);

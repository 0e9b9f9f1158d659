module.exports = require('../../jest.server.cjs')('similarity', __dirname);

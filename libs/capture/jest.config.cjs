module.exports = require('../../jest.server.cjs')('capture', __dirname);

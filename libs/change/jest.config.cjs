module.exports = require('../../jest.server.cjs')('change', __dirname);

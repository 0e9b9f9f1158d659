module.exports = require('../../jest.server.cjs')('anchor', __dirname);

module.exports = require('../../jest.server.cjs')('analysis', __dirname);

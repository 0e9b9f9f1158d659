module.exports = require('../../jest.server.cjs')('kernel', __dirname);

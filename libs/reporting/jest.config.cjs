module.exports = require('../../jest.server.cjs')('reporting', __dirname);

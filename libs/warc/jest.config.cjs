module.exports = require('../../jest.server.cjs')('warc', __dirname);

import start from '../test/support/server.mjs';
console.log((await start(5199)).port);

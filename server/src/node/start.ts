import module, { createRequire } from 'node:module';

// Where Node keeps what it compiled (22.8 and newer), the server starts a fifth sooner: its code must then be a file of
// its own, loaded after this line.
module.enableCompileCache?.();
createRequire(__filename)('./languageServer.cjs');

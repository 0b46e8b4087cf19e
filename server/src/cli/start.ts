import module, { createRequire } from 'node:module';

// Where Node keeps what it compiled (22.8 and newer), the next runs start sooner: the program must then be a file of its
// own, loaded after this line.
module.enableCompileCache?.();
createRequire(__filename)('./cli.cjs');

import fc from 'fast-check';

// What decides whether a change lands must say the same of the same code; at a desk every run tries other cases.
if (process.env['CI'] !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_124 });

import { answerRequests } from '../../src/documents/extract/process/answer-requests.ts';

/** What a library may do to the process that reads, whatever the file. */
export type Trouble = 'none' | 'exit' | 'huge-buffer' | 'huge-array' | 'crash' | 'uncaught' | 'endless' | 'mistake';

export interface Answered {
  readonly pid: number;
  readonly secret: string | undefined;
}

answerRequests(async ({ trouble }: { readonly trouble: Trouble }): Promise<Answered> => {
  const answer = { pid: process.pid, secret: process.env['A_SECRET'] };
  switch (trouble) {
    case 'none':
      return answer;
    case 'exit':
      process.exit(0);
    case 'huge-buffer':
      Buffer.alloc(2 ** 31, 'x');
      return answer;
    case 'huge-array':
      Array.from({ length: 2 ** 27 }, (_, index) => ({ index }));
      return answer;
    case 'crash':
      process.kill(process.pid, 'SIGSEGV');
      return new Promise(() => {});
    case 'uncaught':
      setImmediate(() => {
        throw new Error('uncaught');
      });
      return new Promise(() => {});
    case 'endless':
      for (;;);
    case 'mistake':
      throw new Error('our mistake');
  }
});

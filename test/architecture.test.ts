import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** One source file and what it imports: files of ours by their path below src/, packages by their name. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const ROOT = join(import.meta.dirname, '../src');
const SOURCES = globSync('**/*.ts', { cwd: ROOT }).map(read);

/** Files that decide and touch nothing. A new pure file under these names is held to it without being listed. */
const PURE = [
  /^conversation\/(message|channel-labels|state|intent|talk|typed|asking|awaited|facts|reply|turn|turn-context|texts|stale-facts)\.ts$/,
  /^conversation\/(door|account|office|import|report|review|score|reminder)\/[a-z]+-(intent|case|act|turn|texts|state)\.ts$/,
  /^conversation\/score\/(ask-figure|said-period|score-again|try-score|answer-score)\.ts$/,
  /^reports\/score\/(?!self-score|find-scored|missing-reports|known-score|[a-z-]+-store)/,
  /^reports\/(report|report-settings|period-key|deadline|due-day|keeper|changes|people-to-tell|periodic-form|report-values|write-standing|transition)\.ts$/,
  /^reports\/status\/(?!load-status)/,
  /^conversation\/review\/(return-said|name-reports|show-report|refuse-review|offer-review)\.ts$/,
  /^conversation\/(looks-like-question|yes-or-no|help)\.ts$/,
  /^conversation\/report\/(?!(look-up-[a-z]+|report-commands|send-now|open-returned)\.ts)/,
  /^conversation\/office\/(said-after|split-absence|describe-(roles|absence)|offer-choice|refuse|(read|fill|answer|ask)-invite|invite-(draft|step))\.ts$/,
  /^people\/(find-person|bare-name|highest-first|person-label|arranged|plan-lending|write-days|invitable|invite-expiry)\.ts$/,
  /^audit\/(?!audit-store)/,
  /^personal-data\/(kept-data|profile|dossier|write-dossier|consent-labels)\.ts$/,
  /^term-change\/(headship|notices|brief-text)\.ts$/,
  /^conversation\/turns\//,
  /^mailbox\/retry\.ts$/,
  /^channels\/(channel|split-text|clean|parse-json|reason-of|trouble|without-people)\.ts$/,
  /^channels\/[a-z]+\/(decode|encode|transcript|choice-data|content|mention|update|wire|envelope)\.ts$/,
  /^documents\/(van-ban|passage|validity)\.ts$/,
  /^documents\/(structure|metadata|legacy-encoding)\//,
  /^answers\/(?!(ask|gather|named-passages|source-text)\.ts)/,
  /^search\/(text|question|ranking|corpus(?!\/live-corpus))\//,
  /^search\/(glossary|hit|indexable)\.ts$/,
  /^cum-thi-dua\/(?!organisation-store)/,
  /^forms\/(?!load-forms)/,
  /^tieu-chi\/(?!bang-tieu-chi-store)/,
  /^people\/(person|invite|attempt-limit|plan-invite|role|term|who\.ts|rights|authorized|standing|hand-over(?!-store)|consent(?!-store)|register|join-code(?!-store))/,
  /^calendar\/(?!ngay-nghi-store)/,
  /^milestones\/(?!milestone-store)/,
  /^people\/wish\.ts$/,
  /^lib\/pacer\.ts$/,
  /^reminders\/(item|ask|progress-key|reminder-settings|world|fit-recipients|holders-today)\.ts$/,
  /^reminders\/(plan|text)\//,
  /^organisation-import\/(kinds\/|plan\/|tables\/(table|csv)\.ts|template\/template-sheets\.ts)/,
  /^documents\/extract\/text\/clean-text\.ts$/,
  /^files\/(kept-file|file-name|texts|content-disposition)\.ts$/,
  /^http\/multipart\.ts$/,
  /^limits\/(token-bucket|tally|limits|sender|limit-texts)\.ts$/,
  /^llm\/(budget|circuit|llm|mask|mask-names|mask-numbers|prompt|read-completion|unusable)\.ts$/,
  /^lib\/(fold|fold-in-place|forbidden-host|vn-time|operator-error)\.ts$/,
];
const IMPURE_WORDS =
  /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\bprocess\.|\bfetch\(|\bconsole\./;
const FEATURES = ['conversation', 'documents', 'search', 'answers', 'mailbox', 'people'];

describe('the direction of dependency', () => {
  const pure = SOURCES.filter(({ file }) => isPure(file));

  it('has pure files to speak of', () => {
    expect(pure.length).toBeGreaterThan(20);
  });

  it.each(pure)(
    '$file is pure: it imports pure files and asks for no time, chance or environment',
    ({ text, imports }) => {
      const allowed = (name: string): boolean =>
        name === 'zod' || (name.endsWith('.ts') && (isPure(name) || onlyTypes(text, name)));
      expect(imports.filter((name) => !allowed(name))).toEqual([]);
      expect(IMPURE_WORDS.exec(withoutComments(text))?.[0]).toBeUndefined();
    },
  );

  it.each([
    ['telegraf', /^channels\/telegram\//],
    ['openai', /^llm\//],
    ['better-sqlite3', /^db\//],
    ['hono', /^http\//],
    ['@hono/node-server', /^http\//],
    ['mammoth', /^documents\/extract\//],
    ['unpdf', /^documents\/extract\//],
    ['pino', /^lib\/logger\.ts$/],
  ])('%s stays where it belongs', (name, home) => {
    const strays = SOURCES.filter(
      ({ file, imports }) => imports.some((one) => packageOf(one) === name) && !home.test(file),
    );
    expect(strays.map(({ file }) => file)).toEqual([]);
  });

  it('lets no channel know another one, and no feature know a channel', () => {
    const wrong = SOURCES.flatMap(({ file, imports }) =>
      imports
        .filter((name) => /^channels\/(telegram|zalo|web)\//.test(name))
        .filter(
          (name) => !sameFolder(file, name) && (file.startsWith('channels/') || FEATURES.includes(file.split('/')[0]!)),
        )
        .map((name) => `${file} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = SOURCES.filter(({ text }) => /process\.env\b/.test(withoutComments(text)));
    expect(readers.map(({ file }) => file)).toEqual(['environment.ts']);
  });

  it('never branches on which channel it is, outside that channel', () => {
    const branching = /(===|!==|case)\s*'(telegram|zalo|web)'/;
    const wrong = SOURCES.filter(({ file, text }) => branching.test(text) && !file.startsWith('channels/'));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('has files of one idea', () => {
    const long = SOURCES.filter(({ text }) => text.split('\n').length > 200);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawers = SOURCES.filter(({ file }) => /(util|helper|manager|service|common|misc)s?(\/|\.ts$)/.test(file));
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });
});

function read(file: string): Source {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statements = /^(?:import|export)\s(?:[^;']*?\sfrom\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  const named = [...text.matchAll(statements)].map((match) => match[1] ?? match[2]!);
  const imports = named.map((name) => (name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), name)) : name));
  return { file, text, imports };
}

function isPure(file: string): boolean {
  return PURE.some((pattern) => pattern.test(file));
}

/** True when everything that comes from `name` is a type: it is gone when the program runs. */
function onlyTypes(text: string, name: string): boolean {
  const base = name.split('/').at(-1)!;
  const lines = [...text.matchAll(/import\s+(type\s+)?([^;]*?)\s+from\s+'([^']+)'/g)].filter((match) =>
    match[3]!.endsWith(base),
  );
  return lines.every((match) => match[1] !== undefined || /^\{(\s*type\s+\w+\s*,?)+\}$/.test(match[2]!));
}

function packageOf(name: string): string {
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]!;
}

function sameFolder(file: string, other: string): boolean {
  return dirname(file).startsWith(dirname(other).split('/').slice(0, 2).join('/'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

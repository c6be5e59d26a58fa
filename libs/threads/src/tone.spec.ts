import { Tone } from './tone.js';

const tone = new Tone();
const wordsIn = async (markdown: string) => (await tone.hintsFor(markdown)).map(({ words }) => words);

describe('the tone of a message', () => {
  it.each([
    ['RTFM.', 'RTFM'],
    ['Just google it', 'google it'],
    ['It is **in the archives**, as I already said', 'is **in the archives'],
    ['Please check the docs.', 'check the docs'],
    ['Google it!', 'Google it'],
    ['This was asked a million times.', 'was asked a million times'],
    ['Read the docs.', 'Read the docs'],
    ['read the f*ing manual', 'read the f*ing manual'],
    ['Obviously this fails.', 'Obviously'],
    ['You should already know that', 'You should already know'],
    ['Did you even run it?', 'Did you even'],
    ['What a stupid patch', 'stupid'],
    ['Only an _idiot_ writes this', 'idiot'],
    ['This is bullshit', 'bullshit'],
  ])('of %j is remarked upon', async (markdown, words) => {
    const hints = await tone.hintsFor(markdown);
    expect(hints[0]).toMatchObject({ words, text: expect.stringContaining('may read as harsh') as string });
    for (const { start, end, words: found } of hints) expect(markdown.slice(start, end)).toBe(found);
  });

  it('is not remarked upon where a link makes an answer of it', async () => {
    expect(await wordsIn('Read the docs: <https://docs.python.org/3/library/asyncio.html#queues>')).toEqual(
      [],
    );
    expect(await wordsIn('It is [in the archives](https://mail.example.org/1), third message.')).toEqual([]);
  });

  it.each([
    '> You idiot, RTFM\n\nI am sorry that you were told this.',
    '```\nstupid idiot RTFM\n```',
    '~~~py\nraise Idiot("RTFM")\n',
    'Call `rtfm()` or ``stupid ` idiot``.',
    '    idiot = stupid(RTFM)\n\nThis works.',
    'See https://example.org/stupid/idiot/RTFM and [this](https://example.org/idiot).',
    'The function is called "stupid" in the tracker.',
  ])('leaves out code, quotes and addresses: %j', async (markdown) => {
    expect(await wordsIn(markdown)).toEqual([]);
  });

  it('tells where words stand, in UTF-16 code units, after what was left out', async () => {
    const markdown = '😀 `code` 😀\n> quoted\n\n😀 **stupid** 😀\n\nRTFM';
    const hints = await tone.hintsFor(markdown);
    expect(hints.map(({ start, end }) => markdown.slice(start, end))).toEqual(['stupid', 'RTFM']);
  });

  it('of ordinary technical sentences is not remarked upon', async () => {
    expect(await wordsIn(technicalSentences)).toEqual([]);
  });

  it.each(Object.entries(hostileTexts()))('of %s is looked at in time', async (_name, text) => {
    const hints = await tone.hintsFor(text);
    expect(hints.length).toBeLessThanOrEqual(20);
  });

  it('is not looked at in a text that no message can be, nor in an empty one', async () => {
    expect(await wordsIn(`RTFM ${'a '.repeat(10_000)}`)).toEqual([]);
    expect(await wordsIn('')).toEqual([]);
    expect(await wordsIn('\0\ud83d')).toEqual([]);
  });
});

/** Texts of 20,000 characters that are hard on parsers. */
function hostileTexts(): Record<string, string> {
  const hard = [
    'fuck ',
    'fuck. ',
    'a. ',
    "a'",
    'a-',
    '(',
    '"',
    '` `` ',
    '](',
    'http://a ',
    '> ',
    'read the ',
    '\n a',
    'a\n\n',
  ];
  return Object.fromEntries(hard.map((part) => [JSON.stringify(part), part.repeat(20_000 / part.length)]));
}

const technicalSentences = `
The kernel kills the process when the host runs out of memory; the parent then reaps its children.
Execute the script as root, abort the transaction, and dump the core. A zombie process is already dead.
The master branch was renamed to main, and the slave node is a replica now. Blacklist and whitelist became blocklist and allowlist.
Run node-gyp, or set GYP_DEFINES. Put the dependency into pom.xml; several POMs share a parent POM.
Stringer prints the values of an enum. MagicWand is ImageMagick's API. The tool spits out JSON, and it barfs on tabs.
Do a three-way merge, then a fast-forward. They yanked the release from the index; yank the line in Vim and put it back.
Hash it with a salt, strip the binary, mount the volume, fork the repository, and detach the head.
Exploit the cache, attack the bottleneck, hijack the handler in the test only, and inject the dependency.
A race condition in the garbage collector made the daemon hang; the watchdog shoots the other node in the head.
Bang the shebang into the first line. Touch the file. Finger, ping, and whois are commands. Mind the bash history.
Penetration tests, sniffers, crackers of passwords, trojans and worms are what the security team looks at.
I read the manual, searched the archives and the mailing list, and let me check the docs again. You should know that CI is slow.
It was not your fault. I will google it. See the source of the loop; Google runs the fuzzers. We have asked three times.
The dummy variable in this trivial patch is fine. A dumb terminal has no colours; TERM=dumb says so.
My fault: I broke the build, and the regression is mine. The naive algorithm is slow and the dirty flag stays set.
The adult dataset, the Titanic dataset and Homo sapiens genes are used in the tutorial about trees.
Please see the section of the guide on sprints, and tell me what you think. The chunky pages are cached; pages are slop-free.
Nuke the cache, purge the queue, drop the table in the test database, orphan the branch, and squash the commits.
Suppress the warning, hook the event, pipe the output, trap the signal, and bind the socket. Fat binaries hold both.
Retry with back-off; a stale lock is a bug. The stub is a fake, the mock is strict, and the spy counts calls.
The Rockchip board has a PU pin; toggle it. Diddling with the fuse bits bricks the chip. Mr Willie Dix wrote this.
Try tinkering with the flange of the loop, puke the debug log to a file, and whiz through the diff.`;

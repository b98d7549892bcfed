import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exchange, heal } from '#src/tools/stages/places.ts';
import { runStages } from '#src/tools/stages/runStages.ts';
import { ContentFault, type BuildRun, type Stage } from '#src/tools/stages/stage.ts';
import { STAGES } from '#src/tools/stages/stages.ts';
import { aFolder } from '../serve/aSite.ts';

let site: ReturnType<typeof aFolder>;
let out: string;
let said: string[];
beforeEach(() => {
  site = aFolder({ 'dist/index.html': 'old', 'dist/about/index.html': 'old' });
  out = join(site.folder, 'dist');
  said = [];
});
afterEach(() => site.remove());

const NAMES = STAGES.map(({ name }) => name);
const write = (build: BuildRun, file: string) => {
  mkdirSync(dirname(join(build.next, file)), { recursive: true });
  writeFileSync(join(build.next, file), 'new');
  return file;
};

/** The stages as they are named and ordered, each but the last doing no more than to write a file. */
function standIns(changed: Partial<Record<string, Stage['run']>> = {}): Stage[] {
  return STAGES.map((stage) => ({
    ...stage,
    run: changed[stage.name] ?? (stage.name === 'swap' ? stage.run : async (build) => write(build, 'index.html')),
  }));
}

const run = (stages: readonly Stage[]) => {
  const options = {
    contentRoot: '',
    cacheDir: '',
    out,
    say: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
    clock: () => 0,
  };
  return runStages(stages, options);
};
const published = () => readdirSync(out, { recursive: true }).map(String).sort();

describe('a build', () => {
  it('goes through check, comments, pages, pictures, machines, search, compress and swap, in this order', () => {
    expect(NAMES).toEqual(['check', 'comments', 'pages', 'pictures', 'machines', 'search', 'compress', 'swap']);
  });

  it('that is done takes the place of the last one, of which nothing stays', async () => {
    expect(await run(standIns())).toBe(0);
    expect(published()).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(site.folder)).toEqual(['dist']);
  });

  it.each(NAMES)('that fails in its stage %s leaves the last one untouched and nothing beside it', async (name) => {
    const failing = standIns({
      [name]: async (build) => {
        write(build, 'half/written.html');
        throw new Error('the disk is full');
      },
    });
    expect(await run(failing)).toBe(2);
    expect(published()).toEqual(['about', 'about/index.html', 'index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(site.folder)).toEqual(['dist']);
    expect(said.join('\n')).toContain(`The build failed in its stage “${name}”: the disk is full`);
    expect(said.at(-1)).toBe(STAGES.find((stage) => stage.name === name)!.remedy);
    expect(said.join('\n')).not.toMatch(/^\s+at /m);
  });

  it('that the content is to blame for ends with 1 and says no more than the check did', async () => {
    const stages = standIns({
      check: async () => {
        throw new ContentFault();
      },
    });
    expect(await run(stages)).toBe(1);
    expect(said).toEqual([]);
  });

  it('runs no stage after the one that failed', async () => {
    const ran: string[] = [];
    const stages = standIns().map((stage) => ({
      ...stage,
      run: async () => {
        ran.push(stage.name);
        if (stage.name === 'pictures') throw new Error('no');
        return '';
      },
    }));
    await run(stages);
    expect(ran).toEqual(['check', 'comments', 'pages', 'pictures']);
  });
});

describe('a build that was killed', () => {
  it('between the two renamings is undone by the next one', async () => {
    const killed = aFolder({ 'dist.previous/index.html': 'old', 'dist.next/index.html': 'new' });
    await heal(join(killed.folder, 'dist'));
    expect(readdirSync(killed.folder)).toEqual(['dist']);
    expect(readFileSync(join(killed.folder, 'dist/index.html'), 'utf8')).toBe('old');
    killed.remove();
  });

  it('after them leaves the new one, and what was left over goes', async () => {
    const killed = aFolder({ 'dist/index.html': 'new', 'dist.previous/index.html': 'old', 'dist.next/x': 'half' });
    await heal(join(killed.folder, 'dist'));
    expect(readdirSync(killed.folder)).toEqual(['dist']);
    expect(readFileSync(join(killed.folder, 'dist/index.html'), 'utf8')).toBe('new');
    killed.remove();
  });

  it('before there ever was a site leaves nothing', async () => {
    const killed = aFolder({ 'dist.next/x': 'half' });
    await heal(join(killed.folder, 'dist'));
    expect(readdirSync(killed.folder)).toEqual([]);
    killed.remove();
  });
});

describe('the exchange', () => {
  it('puts the last site back when the next one cannot take its place', async () => {
    await expect(exchange(out)).rejects.toThrow();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    expect(existsSync(`${out}.previous`)).toBe(false);
  });
});

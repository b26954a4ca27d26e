import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { register as assess } from '../../src/cli/assess.ts';
import { register as create } from '../../src/cli/new.ts';
import { type Deployed, deployments } from '../../src/deployment/answers.ts';
import { command } from '../support/one-command.ts';

const sizes = ['--weeks', '3', '--people', '4 096', '--run', '--no-sensitivity'];
const filming = ['--cameras', '12', '--footfall', '2500'];
const options: Readonly<Record<Deployed, readonly string[]>> = {
  faces: [...filming, '--list', '300'],
  plates: [...filming, '--list', '300'],
  behaviour: ['--cameras', '200'],
  chat: [],
  score: ['--informed', 'each', '--appeal', 'yes'],
};

/** What the question of the report calls the machinery, and what nothing of it may speak of. */
const words: Readonly<Record<Deployed, readonly [asked: RegExp, never: RegExp]>> = {
  faces: [/que fait la reconnaissance faciale à/, /plaque|messages? effacé|note des personnes/],
  plates: [/que fait la lecture des plaques à/, /visage|faciale|messages? effacé/],
  behaviour: [/que font les alertes sur les comportements à/, /plaque|recherchée|contrôlée?s? à tort|messages? effacé/],
  chat: [/que fait un filtre silencieux des messages à/, /visage|plaque|recherchée|contrôlée?s? à tort/],
  score: [/que font une note, une liste tirée de la note et des fichiers recoupés à/, /visage|plaque|recherchée/],
};

/** The French text of the story of a report: all before the list of what is folded. */
function storyOf(report: string): string {
  const [story] = report.slice(report.indexOf('<main')).split('id="contents"');
  return story
    .replaceAll(/<(svg|style|details)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<span lang="en"[^>]*>[\s\S]*?<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

describe('a town, from one line to its report and its annex, in French', () => {
  it.each(deployments)('%s', async (deploy) => {
    const before = process.cwd();
    process.chdir(mkdtempSync(join(tmpdir(), 'contrechamp-town-')));
    try {
      const town = ['--country', 'fr', '--population', '60 000', '--deploy', deploy];
      const { out } = await command(create, ['new', 'bourg', ...town, ...options[deploy], ...sizes], 'fr');
      expect(out).toContain(`Rapport\u00a0: ${join('runs', 'bourg-1', 'report.html')}`);
      const story = storyOf(readFileSync(join('runs', 'bourg-1', 'report.html'), 'utf8'));
      const [asked, never] = words[deploy];
      expect(story).toMatch(asked);
      expect(story.match(never)?.[0]).toBeUndefined();
      expect(story).not.toMatch(/100 % des gens\.|NaN|undefined/);
      const annex = await command(assess, ['assess', 'runs/bourg-1', '--regime', 'deployment'], 'fr');
      expect(annex.exitCode).toBe(0);
      const text = readFileSync(join('runs', 'bourg-1', 'annex-deployment.md'), 'utf8');
      expect(text).toMatch(/art\. 27\(1\)\(a\)/);
      expect(text.match(/.*\b(the|which|people who)\b.*/)).toBeNull();
    } finally {
      process.chdir(before);
    }
  });
});

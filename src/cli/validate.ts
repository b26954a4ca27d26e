import { textTable } from '../document/as-text.ts';
import { text } from '../language/french.ts';
import { isFile, validate } from '../library/validate.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { version } from '../store/version.ts';
import { deliberateBugs } from '../validate/blind-spots.ts';
import type { Outcome } from '../validate/judge.ts';
import { kinds } from '../validate/kinds.ts';
import { kindTitles } from '../validate/messages.ts';
import {
  blindSpotText,
  intervalText,
  naiveText,
  numberText,
  sharpnessText,
  shownText,
  skillText,
  verdictText,
} from '../validate/outcome-words.ts';
import { pooledSkill } from '../validate/power.ts';
import { validationMarkup } from '../validate/validation-page.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly html?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Rows of a case that are printed; the page has them all. */
const mostRows = 6;

function rowsOf(outcome: Outcome, { say, language }: Context): string[][] {
  const power = [sharpnessText(outcome), naiveText(outcome), shownText(outcome)].map(say);
  const head = [say(outcome.case.title), '', '', '', say(verdictText(outcome)), ...power];
  if (outcome.missing !== null) return [head, [`  ${say(outcome.missing)}`]];
  const shown = outcome.comparisons
    .slice(0, mostRows)
    .map((each) => [
      `  ${say(each.what)}`,
      numberText(each.predicted, each, language),
      intervalText(each, language),
      numberText(each.published, each, language),
      outcome.verdict === null || outcome.comparisons.length === 1
        ? ''
        : say(each.agrees ? text('yes', 'oui') : text('no', 'non')),
    ]);
  const left = outcome.comparisons.length - shown.length;
  const more = left > 0 ? [[say(text(`  and ${left} more, in the page`, `  et ${left} autres, dans la page`))]] : [];
  return [head, ...shown, ...more];
}

function printOutcomes(outcomes: readonly Outcome[], whole: boolean, context: Context): void {
  const { say, print } = context;
  const columns = [
    '',
    say(text('model', 'modèle')),
    say(text('interval', 'intervalle')),
    say(text('published', 'publié')),
    say(text('outcome', 'issue')),
    say(text('high/low', 'haut/bas')),
    say(text('naive', 'naïve')),
    '',
  ];
  for (const kind of kinds) {
    const those = outcomes.filter((outcome) => outcome.case.kind === kind);
    if (those.length === 0) continue;
    print(say(kindTitles[kind]).toUpperCase());
    print(`${textTable([columns, ...those.flatMap((outcome) => rowsOf(outcome, context))])}\n`);
  }
  if (whole) print(`${say(skillText(pooledSkill(outcomes)))}\n`);
  if (whole) print(say(blindSpotText()));
  const wrong = outcomes.filter(({ asExpected }) => !asExpected).map((outcome) => outcome.case.id);
  const en = wrong.length === 0 ? 'every case ended as expected' : `not as expected: ${wrong.join(', ')}`;
  const fr =
    wrong.length === 0 ? 'chaque cas se termine comme attendu' : `contrairement à l’attente : ${wrong.join(', ')}`;
  print(say(text(en, fr)));
}

function jsonOf(outcomes: readonly Outcome[], { say }: Context): string {
  const cases = outcomes.map(({ case: found, verdict, asExpected, missing, comparisons, naive, sharpness, shown }) => ({
    id: found.id,
    title: say(found.title),
    kind: found.kind,
    uses: Object.values(found.uses),
    heldAgainst: Object.values(found.heldAgainst),
    verdict,
    expected: found.expected ?? null,
    asExpected,
    naive: naive === null ? null : { guess: found.naive.guess, says: say(found.naive.says), ...naive },
    sharpness,
    shown,
    missing: missing === null ? null : say(missing),
    comparisons: comparisons.map(({ what, ...each }) => ({ what: say(what), ...each })),
  }));
  const bugs = deliberateBugs.map(({ id, caughtBy }) => ({ id, caughtBy }));
  return JSON.stringify({ schema: 1, version, cases, skill: pooledSkill(outcomes), deliberateBugs: bugs }, null, 1);
}

async function print(names: readonly string[], options: Options, context: Context): Promise<void> {
  const whole = names.length === 0;
  const outputs = claimOutputs(context, {
    outputs: { '--html': options.html ?? (whole ? 'validation.html' : undefined) },
    inputs: names.filter(isFile),
    force: options.force,
  });
  const bar = options.quiet ? silentProgress : startProgress(context, text('Cases', 'Cas'));
  const outcomes = await validate(names, { onProgress: (share) => bar.update(share) });
  bar.done();
  const markup = () => validationMarkup(outcomes, shippedEvidence(), context.language, whole);
  const page = await outputs.write('--html', 'html', markup);
  if (page !== undefined) context.note(context.say(text(`written to ${page}`, `écrit dans ${page}`)));
  if (options.json) context.print(jsonOf(outcomes, context));
  else printOutcomes(outcomes, whole, context);
  if (outcomes.some(({ asExpected }) => !asExpected)) context.exitCode = 1;
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument(
      '[cases...]',
      say(
        'ids of cases, or files (YAML); all that ship unless named',
        'identifiants de cas, ou fichiers (YAML) ; tous ceux fournis, sauf mention',
      ),
    )
    .option(
      '--html <file>',
      say(
        'where the page goes (default: validation.html, where all cases are run)',
        'où va la page (par défaut : validation.html, quand tous les cas sont calculés)',
      ),
    )
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .option('--quiet', say('no progress', 'sans progression'))
    .addOption(forceOption(context))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Exit code 1 where a case did not end as its file expects.', 'Code de sortie 1 si un cas ne se termine pas comme son fichier l’attend.')}

${say('Examples:', 'Exemples :')}
  contrechamp validate
  contrechamp validate oxford-circus-2022 flight-refusals
  contrechamp validate my-case.yaml --json`,
    )
    .action((names: string[], options: Options) => print(names, options, context));
};

import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { times, words } from '../language/words.ts';
import type { ImpliedRate, Ticket } from './court-series.ts';

/** Refusals can be people only where they are no more than the entries; where they are, nothing is said. */
export function attemptsTitle(flights: number, entries: number): Bilingual {
  if (!(flights > entries))
    return words(
      (say) =>
        `${say.number(flights / 1e6, 4)} million refused plane tickets and ${say.number(entries / 1e6, 3)} million entries that the list had ever received`,
      (say) =>
        `${say.number(flights / 1e6, 4)} millions de billets d’avion refusés et ${say.number(entries / 1e6, 3)} millions de fiches reçues en tout`,
    );
  return words(
    (say) =>
      `${say.number(flights / 1e6, 4)} million refused plane tickets are more than the ${say.number(entries / 1e6, 3)} million entries that the list had ever received: they are attempts, not people`,
    (say) =>
      `${say.number(flights / 1e6, 4)} millions de billets d’avion refusés, pour ${say.number(entries / 1e6, 3)} millions de fiches reçues en tout : ce sont des tentatives, non des personnes`,
  );
}

/** How a rate moved: multiplied, divided, or hardly changed. */
function movedText(ratio: number): Bilingual {
  if (Math.abs(Math.log(ratio)) < Math.log(hardly)) return text('hardly changed', 'ont peu changé');
  const by = times(Math.max(ratio, 1 / ratio));
  const [en, fr] = [by.en.replace(' times', ''), by.fr.replace(/\sfois/, '')];
  return ratio > 1
    ? text(`were multiplied by ${en}`, `ont été multipliés par ${fr}`)
    : text(`were divided by ${en}`, `ont été divisés par ${fr}`);
}

/** Rates this near to each other are called constant. */
const hardly = 1.25;

/** How the rates moved from 2017 to July 2019; that no constant rate fits is said only where one moved. */
export function ratesTitle({ flight, rail }: Readonly<Record<Ticket, readonly ImpliedRate[]>>): Bilingual {
  const moved = (each: readonly ImpliedRate[]): number => each.at(-1)!.perStanding / each[1].perStanding;
  const [planes, trains] = [moved(flight), moved(rail)];
  const isConstant = [planes, trains].every((ratio) => Math.abs(Math.log(ratio)) < Math.log(hardly));
  const [plane, train] = [movedText(planes), movedText(trains)];
  return text(
    `From 2017 to July 2019 refused plane tickets an entry and year ${plane.en}, those of trains ${train.en}${isConstant ? '' : ': no constant rate fits'}`,
    `De 2017 à juillet 2019, par fiche et par an, les refus d’avion ${plane.fr}, ceux de train ${train.fr}${isConstant ? '' : ' : aucun taux constant ne convient'}`,
  );
}

/** A bug that is put into a copy of the engine: one text of one file, replaced by another. */
export interface EngineBug {
  readonly id: string;
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  /** The start of the name of the test that catches it. */
  readonly test: string;
}

export const engineBugs: readonly EngineBug[] = [
  {
    id: 'points-doubled',
    file: 'src/apparatus/score-rules.ts',
    right: '(name) => score.points[name] ?? 0);',
    wrong: '(name) => 2 * (score.points[name] ?? 0));',
    test: 'points doubled',
  },
  {
    id: 'groups-swapped',
    file: 'src/apparatus/recogniser.ts',
    right: 'group === other ? watch.fmrWithin[group] :',
    wrong: 'group === other ? watch.fmrWithin[watch.fmrWithin.length - 1 - group] :',
    test: 'two groups’ rates swapped',
  },
  {
    id: 'likeness-off',
    file: 'src/country/people.ts',
    right: 'return this.likeness.of(this.luck.word(streams.faces, person));',
    wrong: 'return 1 + 0 * person;',
    test: 'likeness off',
  },
  {
    id: 'appeals-never-heard',
    file: 'src/apparatus/lists.ts',
    right: "if (decided === week && (flags & entryFlag.upheld) !== 0) return 'appeal';",
    wrong: "if (decided === week && week < 0) return 'appeal';",
    test: 'appeals never heard',
  },
  {
    id: 'false-links-nowhere',
    file: 'src/apparatus/fusion.ts',
    right: 'if (missed) continue;',
    wrong: 'if (missed || place !== source) continue;',
    test: 'false links landing nowhere',
  },
];

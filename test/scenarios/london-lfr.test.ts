import { expect, it } from 'vitest';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('london-lfr', (small) => {
  it('watches faces and nothing else: nobody is listed, refused or read', () => {
    for (const { id } of small().run.regimes)
      for (const measure of ['actsObserved', 'actsJoined', 'listedEver', 'denialAttempts', 'messagesErased'])
        expect([id, measure, small().value(id, measure)]).toEqual([id, measure, 0]);
  });
});

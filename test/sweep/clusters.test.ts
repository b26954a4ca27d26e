import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shardFrom } from '../../src/sweep/shard.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/clusters.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, kind, content]) => ({ kind, content }));
const manifest = blocks.find(({ content }) => content.includes('kind: Job'))!.content;
const script = blocks.find(({ content }) => content.includes('#SBATCH'))!.content;

/** What `--shard` says in a line of words. */
const shardIn = (words: readonly string[]): string | undefined =>
  words.includes('--shard') ? words[words.indexOf('--shard') + 1] : undefined;

describe('the page on clusters', () => {
  it('has a Kubernetes manifest of an indexed job, whose pods do all parts and no more', () => {
    const { apiVersion, kind, metadata, spec, ...others } = parse(manifest, { strict: true, uniqueKeys: true });
    expect([apiVersion, kind, others]).toEqual(['batch/v1', 'Job', {}]);
    expect(metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: expect.any(Number) });
    expect(spec.parallelism).toBeLessThanOrEqual(spec.completions);
    const pod = spec.template.spec;
    // A job takes no pod that starts anew by itself for ever.
    expect(['OnFailure', 'Never']).toContain(pod.restartPolicy);
    const [container] = pod.containers;
    expect(container).toMatchObject({ name: expect.any(String), image: expect.any(String) });
    const words: readonly unknown[] = container.command;
    expect(words.every((word) => typeof word === 'string')).toBe(true);
    const parts = Array.from({ length: spec.completions }, (_, index) =>
      shardFrom(shardIn(words as string[]), { JOB_COMPLETION_INDEX: String(index) }),
    );
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1));
    expect(new Set(parts.map(({ of }) => of))).toEqual(new Set([spec.completions]));
  });

  it('mounts in it what its volumes are, where plan and results lie', () => {
    const { volumes, containers } = parse(manifest).spec.template.spec;
    const names = volumes.map(({ name }: { readonly name: string }) => name);
    for (const { volumeMounts, command } of containers) {
      for (const { name } of volumeMounts) expect(names).toContain(name);
      const paths = command.filter((word: string) => word.startsWith('/'));
      expect(paths.length).toBe(2);
      for (const path of paths)
        expect(
          volumeMounts.some(({ mountPath }: { readonly mountPath: string }) => path.startsWith(`${mountPath}/`)),
        ).toBe(true);
    }
    for (const { persistentVolumeClaim } of volumes)
      expect(persistentVolumeClaim.claimName).toEqual(expect.any(String));
  });

  it('has a Slurm script whose array needs no --shard', () => {
    expect(script).toMatch(/^#!\/bin\/sh\n#SBATCH --array=1-(\d+)\n/);
    const count = Number(/--array=1-(\d+)/.exec(script)![1]);
    const lines = script.trim().split('\n');
    const words = lines.at(-1)!.split(' ');
    expect(words.slice(0, 3)).toEqual(['contrechamp', 'sweep', 'work']);
    expect(shardIn(words)).toBeUndefined();
    const threads = /--cpus-per-task=(\d+)/.exec(script)![1];
    expect(words[words.indexOf('--workers') + 1]).toBe(threads);
    const last = {
      SLURM_ARRAY_TASK_ID: String(count),
      SLURM_ARRAY_TASK_COUNT: String(count),
      SLURM_ARRAY_TASK_MIN: '1',
    };
    expect(shardFrom(undefined, last)).toEqual({ part: count, of: count });
  });

  it('names no step and no option that the program does not have', async () => {
    const { commands } = await import('../../src/cli/commands.ts');
    const steps = commands.find(({ name }) => name === 'sweep')!.commands!.map(({ name }) => name);
    const used = [...page.matchAll(/contrechamp sweep (\w+)/g)].map(([, step]) => step);
    expect(used.length).toBeGreaterThan(8);
    for (const step of used) expect(steps).toContain(step);
  });
});

import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const entries = ['src/audit/score/index.ts', 'src/audit/claim/index.ts', 'src/index.ts'].map((path) =>
  resolve(root, path),
);

const isRule = (type: string): boolean =>
  /\b(PointsRule|RebuiltRule|RuleItem|Regression|Model|Factors|Thresholds|Fitted)\b/.test(type);
const isRecords = (type: string): boolean =>
  /\b(Table|Column|Item|ReadableStream|Float64Array|Record<string, readonly)/.test(type);

/** Every exported function with the texts of its parameters' types. */
function exportedFunctions(): { name: string; parameters: string[] }[] {
  const options = { ...ts.readConfigFile(resolve(root, 'tsconfig.json'), ts.sys.readFile).config.compilerOptions };
  const { options: compiler } = ts.convertCompilerOptionsFromJson(options, root);
  const program = ts.createProgram(entries, compiler);
  const checker = program.getTypeChecker();
  return entries.flatMap((entry) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
    return checker.getExportsOfModule(symbol).flatMap((found) => {
      const value = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
      const place = value.valueDeclaration;
      if (place === undefined) return [];
      const type = checker.getTypeOfSymbolAtLocation(value, place);
      return type.getCallSignatures().map((signature) => ({
        name: found.name,
        parameters: signature
          .getParameters()
          .map((parameter) => checker.typeToString(checker.getTypeOfSymbolAtLocation(parameter, place))),
      }));
    });
  });
}

describe('the public functions of the score and claim audits', () => {
  const functions = exportedFunctions();

  it('none takes both a rebuilt rule, threshold or regression and records', () => {
    expect(functions.map((one) => one.name)).toContain('rebuildRule');
    const wrong = functions.filter(({ parameters }) => parameters.some(isRule) && parameters.some(isRecords));
    expect(wrong).toEqual([]);
  });

  it('none ranks, scores or decides on persons by its name', () => {
    const names = functions.map((one) => one.name);
    for (const name of names) expect(name).not.toMatch(/^(apply|predict|rank|decide|scorePe|classify)/i);
  });
});

/** Runs the programs of the documentation and observes the values that their comments promise: `verdict.decision; // => "allowed"`. */
import ts from "typescript";

/** A program of a page, alone on its lines: everything else of the page is blank. */
export interface Snippet {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/** What a comment promises, and what came of its expression each time it ran. */
export interface Observation {
  readonly line: number;
  readonly promised: readonly unknown[];
  readonly seen: readonly unknown[];
}

/** The ```ts blocks of a Markdown page; one without imports goes on where the one before it ended. */
export function snippetsOfMarkdown(file: string, text: string): readonly Snippet[] {
  const programs: { line: number; lines: string[] }[] = [];
  const lines = text.split("\n");
  let open: { line: number; lines: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      if (/^```ts\s*$/.test(line)) open = { line: index + 2, lines: [] };
      continue;
    }
    if (!line.startsWith("```")) {
      open.lines.push(line);
      continue;
    }
    const before = programs.at(-1);
    const goesOn = before !== undefined && !open.lines.some((each) => /^import\s/.test(each));
    if (goesOn) before.lines.push(...blank(open.line - before.line - before.lines.length), ...open.lines);
    else programs.push(open);
    open = undefined;
  }
  return programs.map((program) => ({ file, line: program.line, code: placed(program.line, program.lines) }));
}

/** The `@example`s of a module, with `preamble` before each of them. */
export function snippetsOfExamples(file: string, text: string, preamble: string): readonly Snippet[] {
  const snippets: Snippet[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node) => {
    for (const tag of ts.getJSDocTags(node)) {
      if (tag.tagName.text !== "example" || tag.parent.parent !== node) continue;
      const line = source.getLineAndCharacterOfPosition(tag.tagName.end).line + 2;
      const code = (ts.getTextOfJSDocComment(tag.comment) ?? "").replace(/^```\w*\n|\n```$/g, "");
      snippets.push({ file, line, code: preamble + placed(line, code.split("\n")) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return snippets;
}

function blank(count: number): string[] {
  return Array.from({ length: count }, () => "");
}

function placed(line: number, lines: readonly string[]): string {
  return [...blank(line - 1), ...lines].join("\n");
}

/** Modules under the names by which the documentation imports them. */
export type Modules = Readonly<Record<string, object>>;

/** Runs a snippet. @throws {Error} when a comment promises a value of something that has none, or never comes to run. */
export async function runSnippet(snippet: Snippet, modules: Modules): Promise<readonly Observation[]> {
  const source = ts.createSourceFile(snippet.file, snippet.code, ts.ScriptTarget.ES2022, true);
  const promises = promisesOf(source);
  const edits = [...importEdits(source), ...promises.flatMap(observeEdits)];
  const { outputText } = ts.transpileModule(applyEdits(snippet.code, edits), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleDetection: ts.ModuleDetectionKind.Legacy,
    },
  });
  const seen = promises.map((): unknown[] => []);
  const see = (index: number, value: unknown) => {
    seen[index]?.push(value);
    return value;
  };
  const load = (name: string) => modules[name] ?? import(name);
  const silent = { log: () => undefined, table: () => undefined, error: () => undefined };
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  await new AsyncFunction("$see", "$load", "console", outputText)(see, load, silent);
  return promises.map(({ line, promised }, index) => {
    const values = seen[index] as unknown[];
    if (values.length === 0) throw new Error(`${snippet.file}:${line} promises a value but never runs`);
    return { line, promised, seen: values };
  });
}

interface PromiseOfValue {
  readonly index: number;
  readonly line: number;
  readonly statement: ts.Statement;
  readonly promised: readonly unknown[];
}

/** The statements with a comment that promises a value. */
function promisesOf(source: ts.SourceFile): readonly PromiseOfValue[] {
  const { text, fileName } = source;
  const found = new Map<number, ts.Statement>();
  const visit = (node: ts.Node) => {
    if (ts.isStatement(node)) {
      for (const { pos, end } of ts.getTrailingCommentRanges(text, node.end) ?? []) {
        if (text.slice(pos, end).startsWith("// =>")) found.set(pos, node);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  const lineOf = (at: number) => source.getLineAndCharacterOfPosition(at).line + 1;
  for (const { index } of text.matchAll(/\/\/ =>/g)) {
    if (!found.has(index)) throw new Error(`${fileName}:${lineOf(index)} promises a value, but not behind a statement`);
  }
  return [...found].map(([at, statement], index) => ({
    index,
    line: lineOf(at),
    statement,
    promised: promisedValues(text.slice(at + "// =>".length), `${fileName}:${lineOf(at)}`),
  }));
}

/** The values of a promise: one, or those of a loop as `1, then 2`. It may go on over lines that are comments. */
function promisedValues(text: string, place: string): readonly unknown[] {
  const [first = "", ...following] = text.split("\n");
  let promise = first;
  for (const line of ["", ...following]) {
    const [, more] = /^\s*\/\/(.*)$/.exec(line) ?? [];
    if (line !== "" && more === undefined) break;
    promise += more ?? "";
    try {
      return promise.split(", then ").map((value) => new Function(`return (${value});`)());
    } catch {
      // Not yet a whole value: read on.
    }
  }
  throw new Error(`${place} promises what is no value: ${first.trim()}`);
}

interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Hands the value of a statement to `$see`. */
function observeEdits({ index, statement }: PromiseOfValue): readonly Edit[] {
  const before = (at: number, text: string): Edit => ({ at, end: at, text });
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement;
    const isLog = ts.isCallExpression(expression) && expression.expression.getText() === "console.log";
    const shown = isLog ? expression.arguments[0] : expression;
    if (shown) return [before(shown.getStart(), `$see(${index}, (`), before(shown.end, "))")];
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration, ...others] = statement.declarationList.declarations;
    const name = declaration && nameOf(declaration.name);
    if (name !== undefined && others.length === 0) return [before(statement.end, `; $see(${index}, ${name});`)];
  }
  throw new Error(`cannot see the value of: ${statement.getText()}`);
}

function nameOf(name: ts.BindingName): string | undefined {
  if (ts.isIdentifier(name)) return name.text;
  const [element, ...others] = name.elements;
  return element && ts.isBindingElement(element) && others.length === 0 ? nameOf(element.name) : undefined;
}

/** Turns `import { a as b } from "haechi"` into `const { a: b } = await $load("haechi")`, and takes `export` away. */
function importEdits(source: ts.SourceFile): readonly Edit[] {
  return source.statements.flatMap((statement): Edit[] => {
    const place = { at: statement.getStart(), end: statement.end };
    if (ts.isImportDeclaration(statement)) {
      const lines = "\n".repeat(statement.getText().split("\n").length - 1);
      return [{ ...place, text: `${bindings(statement)}${lines}` }];
    }
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const exported = modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported ? [{ at: exported.getStart(), end: exported.end, text: "" }] : [];
  });
}

function bindings({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const load = `await $load(${moduleSpecifier.getText()});`;
  if (!importClause) return load;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
  const { name, namedBindings } = importClause;
  const parts: string[] = name ? [`default: ${name.text}`] : [];
  if (namedBindings && ts.isNamespaceImport(namedBindings)) return `const ${namedBindings.name.text} = ${load}`;
  for (const element of namedBindings?.elements ?? []) {
    if (!element.isTypeOnly)
      parts.push(element.propertyName ? `${element.propertyName.text}: ${element.name.text}` : element.name.text);
  }
  return `const { ${parts.join(", ")} } = ${load}`;
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const edit of [...edits].sort((a, b) => b.at - a.at || b.end - a.end))
    out = out.slice(0, edit.at) + edit.text + out.slice(edit.end);
  return out;
}

/** What the compiler objects to in snippets, with the modules at these paths. */
export function faultsOfTypes(
  snippets: readonly Snippet[],
  paths: Readonly<Record<string, string[]>>,
): readonly string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    resolveJsonModule: true,
    types: ["node"],
    paths: { ...paths },
  };
  const pathOf = ({ file, line }: Snippet) => `${process.cwd()}/${file}.${line}.ts`;
  const texts = new Map(snippets.map((snippet) => [pathOf(snippet), snippet.code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return snippets.flatMap((snippet) => {
    const source = program.getSourceFile(pathOf(snippet));
    if (!source) throw new Error(`${pathOf(snippet)} is not in the program`);
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return faults.map(({ start = 0, messageText }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      return `${snippet.file}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
}

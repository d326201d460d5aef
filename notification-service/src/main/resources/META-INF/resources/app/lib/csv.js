/** Files of values, separated by commas, semicolons or tabs: {header: [text], rows: [[text]]}. Rows keep their blanks. */
let loaded = null;

export async function readCsv(file) {
  const papa = await parser();
  const { data } = papa.parse(textOf(await file.arrayBuffer()), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  return { header, rows: rows.map((row) => header.map((_, i) => row[i] ?? '')) };
}

/** One line of such a file. */
export async function toCsv(rows) {
  return (await parser()).unparse(rows);
}

/** Spreadsheets still write the code page of their machine where UTF-8 was not asked for. */
function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The library is a classic script: it leaves its name in the window. */
function parser() {
  loaded ??= new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: import.meta.resolve('papaparse') });
    script.onload = () => resolve(globalThis.Papa);
    script.onerror = () => {
      loaded = null;
      reject(new Error('The parser could not be loaded'));
    };
    document.head.append(script);
  });
  return loaded;
}

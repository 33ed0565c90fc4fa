// Run a Python file inside Pyodide's core (no wheels, no network): node pyodide_run.mjs PYODIDE_FOLDER ARCHIVE SCRIPT
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
const [folder, archive, script] = process.argv.slice(2);
const {loadPyodide} = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({indexURL: `${folder}/`});
python.unpackArchive(new Uint8Array(readFileSync(archive)), 'zip');
console.log(python.runPython(readFileSync(script, 'utf8')));

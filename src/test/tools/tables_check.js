// Reads a folder of tables by what describes them, or of Parquet files: KIND FOLDER. Prints the rows of each and a cell.
const path = require("path");
const [kind, folder] = process.argv.slice(2);

async function frictionless() {
  const { Package } = require("datapackage");
  const data = await Package.load(path.join(folder, "datapackage.json"));
  if (!data.valid) throw new Error(data.errors.map((e) => e.message).join("\n"));
  const told = [];
  for (const resource of data.resources) {
    const rows = await resource.read({ keyed: true, cast: true });
    if (resource.name === "claims" && !(await resource.checkRelations())) throw new Error("relations");
    told.push(`${resource.name} ${rows.length}`);
    if (resource.name === "claims") told.push(rows.map((r) => typeof r.start + typeof r.belief + typeof r.fact)[0]);
  }
  return told.join(", ");
}

async function parquet() {
  const { parquetReadObjects, asyncBufferFromFile } = await import(
    require("url").pathToFileURL(path.join(process.env.NODE_PATH.split(":")[0], "hyparquet/src/node.js")));
  const told = [];
  for (const name of ["claims", "evidence", "terms", "dosages", "articles"]) {
    const file = await asyncBufferFromFile(path.join(folder, `${name}.parquet`));
    const rows = await parquetReadObjects({ file });
    told.push(`${name} ${rows.length}`);
    if (name === "claims") told.push(typeof rows[0].start + typeof rows[0].belief + typeof rows[0].fact);
    if (name === "terms") told.push(rows.map((r) => r.other_labels.length).join(""));
  }
  return told.join(", ");
}

({ frictionless, parquet })[kind]().then((told) => console.log(told), (e) => { console.error(e); process.exit(1); });

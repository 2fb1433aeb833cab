// The generated TypeScript client beside plain requests; what it is given is typed by the document.
import { Configuration, ExploreApi, LinksApi, type PeptideLinksRow } from './index'

declare const process: { argv: string[], exit(code: number): void }

async function check(root: string) {
  const configuration = new Configuration({ basePath: root })
  const rows: PeptideLinksRow[] = await new LinksApi(configuration).peptideLinks({ peptide: 'Selank', format: 'rows' })
  const plain = await (await fetch(`${root}/queries/peptide-links?peptide=Selank&format=rows`)).json()
  const quotes = rows.filter(row => typeof row.quote === 'string' && row.quote.length > 0).length
  if (rows.length === 0 || rows.length !== plain.length || quotes !== rows.length) throw new Error(`${rows.length} rows, ${plain.length} expected`)
  const around = await new ExploreApi(configuration).neighbourhood({ term: ['term/selank'], limit: 40 })
  const shown: number = around.edges.length + around.omitted + around.filtered
  if (shown !== around.total) throw new Error(`${shown} claims of ${around.total}`)
  console.log(`clients: generated TypeScript, compiled: ${rows.length} rows, ${around.total} claims`)
}

check(process.argv[2]).catch(error => {
  console.error(error)
  process.exit(1)
})

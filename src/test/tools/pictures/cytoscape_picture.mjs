// Draws a cyjs file with cytoscape.js in Chromium, in the style that Cytoscape maps by hand: FILE PICTURE CHROMIUM.
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const [file, picture, executablePath] = process.argv.slice(2)
const library = readFileSync(new URL('node_modules/cytoscape/dist/cytoscape.min.js', import.meta.url), 'utf8')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const page = await browser.newPage({ viewport: { width: 900, height: 620 } })
await page.setContent('<div id="graph" style="position:absolute;inset:0"></div>')
await page.addScriptTag({ content: library })
await page.evaluate(elements => new Promise(done => {
  const graph = cytoscape({
    container: document.querySelector('#graph'), elements,
    style: [
      { selector: 'node', style: { label: 'data(label)', 'font-size': 9, width: 16, height: 16, 'background-color': '#0f766e' } },
      {
        selector: 'edge', style: {
          label: 'data(relation)', 'font-size': 7, width: 1.4, color: '#555', 'curve-style': 'bezier',
          'control-point-step-size': 32, 'text-rotation': 'autorotate', 'text-background-color': '#fff',
          'text-background-opacity': .9, 'target-arrow-shape': 'triangle', 'arrow-scale': .7,
          'line-color': '#6d28d9', 'target-arrow-color': '#6d28d9'
        }
      },
      { selector: 'edge[polarity = "Negated"]', style: { 'line-color': '#b91c1c', 'target-arrow-color': '#b91c1c' } },
      { selector: 'edge[certainty = "Probable"]', style: { 'line-style': 'dashed' } },
      { selector: 'edge[certainty = "Possible"]', style: { 'line-style': 'dotted' } }],
    layout: { name: 'concentric', concentric: node => node.degree() > 9 ? 2 : 1, levelWidth: () => 1, minNodeSpacing: 34 }
  })
  // Names stand on the side away from the middle, where the lines are.
  const middle = graph.nodes().max(node => node.degree()).ele
  graph.nodes().forEach(node => {
    const right = node.position('x') - middle.position('x')
    const down = node.position('y') - middle.position('y')
    const beside = Math.abs(right) > Math.abs(down) * .1
    node.style({
      'text-halign': beside ? (right > 0 ? 'right' : 'left') : 'center',
      'text-valign': beside ? 'center' : (down > 0 ? 'bottom' : 'top'), 'text-margin-x': beside ? Math.sign(right) * 3 : 0
    })
  })
  middle.style({ 'font-weight': 'bold', 'text-background-color': '#fff', 'text-background-opacity': .9 })
  graph.fit(graph.elements(), 30)
  graph.ready(() => setTimeout(done, 300))
}), JSON.parse(readFileSync(file, 'utf8')).elements)
await page.screenshot({ path: picture })
await browser.close()

// Claims of the same two things in the same direction as one line, with their number.

/** Lines for some claims: each has the claims that it stands for, the strongest first. */
export function lines(claims, apart = false) {
  if (apart) return claims.map(claim => ({ ...claim, claims: [claim.id] }))
  const pairs = new Map()
  for (const claim of claims) {
    const key = `${claim.source}|${claim.target}`
    pairs.set(key, [...(pairs.get(key) ?? []), claim])
  }
  return [...pairs].map(([key, all]) => all.length === 1 ? { ...all[0], claims: [all[0].id] } : merged(key, all))
}

function merged(key, all) {
  const strongest = [...all].sort((a, b) => b.belief - a.belief || (a.id < b.id ? -1 : 1))
  const first = strongest.find(claim => claim.polarity === 'Affirmed') ?? strongest[0]
  const order = ['Asserted', 'Probable', 'Possible']
  return {
    ...first,
    id: 'pair/' + key,
    label: `${first.label} ×${all.length}`,
    certainty: order.find(certainty => all.some(claim => claim.certainty === certainty && claim.polarity === first.polarity)),
    belief: strongest[0].belief,
    disputed: all.some(claim => claim.disputed),
    places: all.reduce((sum, claim) => sum + claim.places, 0),
    claims: strongest.map(claim => claim.id),
  }
}

/** Takes in every event, those of later versions as well. */
export const ALL = "*"

export type EventGroup<T extends { type: string }> = { name: string; types: T[] }

const nameOf = (type: string) => type.slice(0, type.indexOf("."))
/** Takes in every event of a group. */
export const groupPattern = (name: string) => `${name}.*`

/** Events by the word before the first dot, in the order of the catalogue. */
export function groupsOf<T extends { type: string }>(types: T[]): EventGroup<T>[] {
  const groups = new Map<string, T[]>()
  for (const one of types) {
    const name = nameOf(one.type)
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return Array.from(groups, ([name, types]) => ({ name, types }))
}

/** Whether one of the patterns takes in the type. */
export const isTaken = (patterns: string[], type: string) =>
  [ALL, groupPattern(nameOf(type)), type].some((pattern) => patterns.includes(pattern))

/** All of a group, some of it, or none. */
export function shareOf(patterns: string[], { types }: EventGroup<{ type: string }>) {
  const taken = types.filter(({ type }) => isTaken(patterns, type)).length
  if (taken === types.length) return "all"
  return taken ? "some" : "none"
}

/** `*` in other words, so that a part of it can be taken away. */
const spelled = (patterns: string[], groups: EventGroup<{ type: string }>[]) =>
  patterns.includes(ALL) ? groups.map(({ name }) => groupPattern(name)) : patterns

export const toggledAll = (patterns: string[]) => (patterns.includes(ALL) ? [] : [ALL])

/** With the whole group, also what it will have one day, or without any of it. */
export function toggledGroup(
  patterns: string[],
  name: string,
  groups: EventGroup<{ type: string }>[]
): string[] {
  const before = spelled(patterns, groups)
  const others = before.filter((pattern) => nameOf(pattern) !== name)
  return before.includes(groupPattern(name)) ? others : [...others, groupPattern(name)]
}

/** With or without one type; the rest of its group stays as it was. */
export function toggledType(
  patterns: string[],
  type: string,
  groups: EventGroup<{ type: string }>[]
): string[] {
  const before = spelled(patterns, groups)
  if (!isTaken(before, type)) return [...before, type]
  const name = nameOf(type)
  const whole = groupPattern(name)
  const rest = before.includes(whole)
    ? (groups.find((group) => group.name === name)?.types ?? []).map((one) => one.type)
    : before.filter((pattern) => nameOf(pattern) === name)
  const others = before.filter((pattern) => nameOf(pattern) !== name)
  return [...others, ...rest.filter((one) => one !== type)]
}

/** Groups with what a search finds in their types and sentences; empty ones are left out. */
export function foundIn<T extends { type: string }>(
  groups: EventGroup<T>[],
  search: string,
  wordsOf: (one: T) => string
): EventGroup<T>[] {
  const sought = search.trim().toLowerCase()
  const isFound = (one: T) => `${one.type} ${wordsOf(one)}`.toLowerCase().includes(sought)
  return groups
    .map(({ name, types }) => ({ name, types: types.filter(isFound) }))
    .filter(({ types }) => types.length)
}

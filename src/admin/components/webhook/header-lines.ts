export type HeaderLines = {
  headers: Record<string, string>
  /** Lines that are no header, counted from 1. */
  wrong: number[]
}

const LINE = /^([a-z0-9-]+)\s*:\s*(\S.*)$/i

/** Headers as people write them: a name, a colon and a value to a line. The server checks again. */
export function readHeaderLines(text: string): HeaderLines {
  const headers: Record<string, string> = {}
  const wrong: number[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    const [, name, value] = LINE.exec(line.trim()) ?? []
    if (!name || name.toLowerCase() in headers) wrong.push(index + 1)
    else headers[name.toLowerCase()] = value
  })
  return { headers, wrong }
}

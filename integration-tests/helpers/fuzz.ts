import { Sent } from "./walk"

/** Numbers from 0 to 1 that are the same for the same seed, on every machine. */
export function seeded(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
type Random = ReturnType<typeof seeded>
export const oneOf = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)]

const long = (length: number, text = "a") => text.repeat(length)
const deep = (depth: number) => `${long(depth, "[")}${long(depth, "]")}`
const deepObject = (depth: number) => `${long(depth, '{"a":')}1${long(depth, "}")}`

export const IDS = [
  ...[
    "%00",
    "%zz",
    "%",
    "%E0%A4%A",
    "%ff%fe",
    "%F0%9F%92%A9",
    "%ED%A0%80",
    "..%2f..%2fetc%2fpasswd",
  ],
  ...["__proto__", "constructor", "toString", "%27%20or%201%3D1--", "%3Cscript%3E", "null", "*"],
  ...[
    "-1",
    "0",
    "1e400",
    "99999999999999999999",
    "a%0d%0ab",
    "%20",
    "a;b",
    "a,b",
    "[object%20Object]",
  ],
  ...[long(300), long(5000), "%D9%BE%D8%B1", "%25s%25n", "${jndi}", "a%2525"],
]

const NAMES = [
  ...["limit", "offset", "order", "fields", "q", "id", "status", "created_at", "currency_code"],
  ...[
    "region_id",
    "with_deleted",
    "locale",
    "cursor",
    "from",
    "to",
    "until",
    "sort",
    "type",
    "ids",
  ],
]
const VALUES = [
  ...[
    "-1",
    "0",
    "NaN",
    "Infinity",
    "1e308",
    "1e-9",
    "99999999999999999999",
    "0x10",
    "1.5",
    "",
    "%00",
  ],
  ...[
    "%F0%9F%92%A9",
    "%ED%A0%80",
    "%",
    "%zz",
    "null",
    "undefined",
    "true",
    "__proto__",
    "*",
    "+*",
    "-id",
  ],
  ...[
    "%27%3B--",
    "2026-13-45",
    "0000-00-00",
    "yesterday",
    "99999-01-01",
    "id,__proto__.x",
    "+a.b.c.d.e.f",
  ],
  ...[
    long(3000),
    "%25",
    "%5C",
    "%22",
    "(",
    "%D9%BE",
    "-created_at,-id",
    "[]",
    "{}",
    "%7B%22a%22:1%7D",
  ],
]
const SHAPES = [
  (name: string, value: string) => `${name}=${value}`,
  (name: string, value: string) => `${name}[]=${value}`,
  (name: string, value: string) => `${name}=${value}&${name}=${value}`,
  (name: string, value: string) => `${name}[a][b][c]=${value}`,
  (name: string, value: string) => `${name}[$gt]=${value}`,
  (name: string, value: string) => `${name}[$in][]=${value}`,
  (name: string, value: string) => `${name}[$and][0][id]=${value}`,
  (name: string, value: string) => `${name}[__proto__][polluted]=${value}`,
  (name: string, value: string) =>
    `__proto__[polluted]=${value}&constructor[prototype][polluted]=1`,
  (name: string, value: string) => `${name}${long(30, "[a]")}=${value}`,
  (name: string, value: string) =>
    Array.from({ length: 200 }, () => `${name}[]=${value}`).join("&"),
  (name: string, value: string) => `${name}[99999]=${value}`,
  (_: string, value: string) => `${value}&&&=&=${value}`,
]

/** A query of one strange parameter, or of two. */
export function aQuery(random: Random) {
  const one = () => oneOf(random, SHAPES)(oneOf(random, NAMES), oneOf(random, VALUES))
  return `?${random() < 0.7 ? one() : `${one()}&${one()}`}`.slice(0, 8000)
}

const HEADERS: Record<string, string | string[]>[] = [
  { "accept-language": long(4000, "fa,") },
  { "accept-language": "%00;q=NaN" },
  { cookie: "connect.sid=s%3Abroken.%%%; a=%E0%A4%A" },
  { cookie: long(6000, "a=b;") },
  { "x-seller-view": "%00' or 1=1" },
  { "x-seller-view": long(3000) },
  { "x-ticket-token": "a.b.c" },
  { "idempotency-key": long(5000) },
  { "if-none-match": '"", W/"a", *' },
  { "if-modified-since": "yesterday" },
  { range: "bytes=-1,5-2" },
  { "x-request-id": "\t  {}[]" },
  { "x-medusa-locale": "../../x" },
  { "content-language": "x".repeat(300) },
  { origin: "null" },
  { "x-forwarded-for": "';--, 999.999.999.999" },
  { "x-forwarded-proto": "javascript" },
  { "x-http-method-override": "DELETE" },
  { "x-publishable-api-key": ["pk_none", "pk_other"] },
  { accept: "*/*;q=zz" },
  { traceparent: "00-zz-zz-zz" },
]
export const someHeaders = (random: Random) => oneOf(random, HEADERS)

const TYPES = [
  ...["text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x"],
  ...["application/x-www-form-urlencoded", "application/json; charset=utf-99", "", "a/b;c"],
]
const BODIES: (string | Buffer)[] = [
  ...["", "{", "null", "[]", '"x"', "1e999", "{}}", "undefined", "NaN", "\uFEFF{}", deep(3000)],
  ...[
    deepObject(2000),
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
  ],
  ...['{"a":"\\u0000"}', '{"a":"\\ud800"}', "a=1&b[c]=2", `{"a":"${long(90_000)}"}`, long(300_000)],
  ...["--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\nx\r\n--x--"],
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
]
const NASTY: unknown[] = [
  ...[null, true, -1, 0, 1.5, 1e308, -1e308, 9_007_199_254_740_993, "", " ", "\0", "\ud800", "💩"],
  ...[[], {}, [[]], [null], [{}], { a: { b: 1 } }, { $ne: null }, { length: 1e9 }, "1e400", "NaN"],
  ...[
    "2026-13-45T00:00:00Z",
    "-000001-01-01",
    "<script>",
    "' or 1=1--",
    long(20_000),
    "javascript:alert(1)",
  ],
  ...[
    Array(2000).fill("x"),
    Array(2000).fill({}),
    "__proto__",
    "\u202e",
    "http://[::1]:0/",
    "../../x",
  ],
]

/** A body that cannot be read, or a sound one of which a part is strange. */
export function aBody(random: Random, example: unknown): Sent {
  const draw = random()
  if (draw < 0.25) return { body: oneOf(random, BODIES) }
  if (draw < 0.4) {
    const headers = { "content-type": oneOf(random, TYPES) }
    return { headers, body: oneOf(random, BODIES) }
  }
  const names = Object.keys((example ?? {}) as object)
  const known = names.length ? names : ["name", "id", "amount", "reason", "body", "items"]
  const strange = Object.fromEntries(
    known.filter(() => random() < 0.4).map((name) => [name, oneOf(random, NASTY)])
  )
  const more = random() < 0.2 ? { [oneOf(random, ["__proto__", "extra", "id"])]: 1 } : {}
  return { body: JSON.stringify({ ...(example as object), ...strange, ...more }) }
}

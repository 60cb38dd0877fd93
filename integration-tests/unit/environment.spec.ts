import { readFileSync } from "node:fs"
import { environmentSchema, readEnvironment, SECRET_LENGTH_MIN } from "../../src/environment"

const DATABASE_URL = "postgres://souk:secret@localhost:5432/souk"
const production = {
  NODE_ENV: "production",
  DATABASE_URL,
  JWT_SECRET: "j".repeat(SECRET_LENGTH_MIN),
  COOKIE_SECRET: "c".repeat(SECRET_LENGTH_MIN),
  SECRETS_KEY: "s".repeat(SECRET_LENGTH_MIN),
}

describe("the environment", () => {
  it("runs in development with a database alone", () => {
    expect(readEnvironment({ DATABASE_URL })).toMatchObject({
      PORT: 9000,
      PUBLIC_URL: "http://localhost:9000",
      COOKIE_SECURE: false,
      SELLER_AUTO_APPROVE: false,
      PAYMENT_CAPTURE: "automatic",
    })
  })

  it("takes an empty value for a missing one", () => {
    expect(readEnvironment({ DATABASE_URL, PORT: "", JWT_SECRET: " " })).toMatchObject({
      PORT: 9000,
    })
  })

  it("derives the public address from the port", () => {
    expect(readEnvironment({ DATABASE_URL, PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080")
  })

  it("reports every mistake at once, by name and with what would be accepted", () => {
    const read = () =>
      readEnvironment({ PORT: "0", COOKIE_SECURE: "yes", PUBLIC_URL: "shop", STORE_CORS: "*" })
    expect(read).toThrow(/DATABASE_URL is missing; accepted: postgres:/)
    expect(read).toThrow(/PORT is not accepted; accepted: a whole number from 1 to 65535/)
    expect(read).toThrow(/COOKIE_SECURE is not accepted; accepted: true or false/)
    expect(read).toThrow(/PUBLIC_URL is not accepted; accepted: an address/)
    expect(read).toThrow(/STORE_CORS is not accepted; accepted: addresses/)
  })

  it("accepts random secrets in production and keeps its cookie to https", () => {
    expect(readEnvironment(production)).toMatchObject({ COOKIE_SECURE: true })
  })

  it.each([
    ["a missing", { JWT_SECRET: undefined }, /JWT_SECRET is missing/],
    ["a short", { JWT_SECRET: "j".repeat(SECRET_LENGTH_MIN - 1) }, /JWT_SECRET is not accepted/],
    [
      "the development",
      { COOKIE_SECRET: readEnvironment({ DATABASE_URL }).COOKIE_SECRET },
      /COOKIE/,
    ],
    ["a twice used", { COOKIE_SECRET: production.JWT_SECRET }, /COOKIE_SECRET is not accepted/],
    ["an again used", { SECRETS_KEY: production.COOKIE_SECRET }, /SECRETS_KEY is not accepted/],
  ])("refuses %s secret in production", (_, change, message) => {
    expect(() => readEnvironment({ ...production, ...change })).toThrow(message)
  })

  it.each([
    ["in development", {}, true],
    ["in development, switched off", { WEBHOOK_LOCAL_RECEIVERS: "false" }, false],
    ["in development for others", { PUBLIC_URL: "http://10.0.0.5:9000" }, false],
    ["in production", production, false],
    [
      "in production on a machine of one's own",
      { ...production, PUBLIC_URL: "http://localhost:9000", WEBHOOK_LOCAL_RECEIVERS: "true" },
      true,
    ],
  ])("lets webhooks go to this machine %s: %#", (_, given, expected) => {
    const { WEBHOOK_LOCAL_RECEIVERS } = readEnvironment({ DATABASE_URL, ...given })
    expect(WEBHOOK_LOCAL_RECEIVERS).toBe(expected)
  })

  it.each(["https://shop.example", "http://127.0.0.1.shop.example", "http://10.0.0.5:9000"])(
    "never lets webhooks go to this machine when others reach it at %s",
    (PUBLIC_URL) => {
      const given = { ...production, PUBLIC_URL, WEBHOOK_LOCAL_RECEIVERS: "true" }
      expect(() => readEnvironment(given)).toThrow(/WEBHOOK_LOCAL_RECEIVERS is not accepted/)
    }
  )

  it("is written down in .env.example, all of it and nothing else", () => {
    const example = readFileSync(".env.example", "utf8")
    const documented = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect(documented.sort()).toEqual(Object.keys(environmentSchema(true).shape).sort())
  })

  it("has a purpose and a default beside each variable", () => {
    const paragraphs = readFileSync(".env.example", "utf8").trim().split("\n\n").slice(1)
    const bare = paragraphs.filter((text) => !/^(# .+\n)+\w+=.*$/.test(text))
    expect(bare).toEqual([])
    expect(paragraphs.filter((text) => !/Default: |As JWT_SECRET/.test(text))).toEqual([])
  })
})

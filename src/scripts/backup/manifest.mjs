import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { DATA, inRoot } from "../launcher/places.mjs"
import { Problem } from "../launcher/terminal.mjs"

/** What keys or encrypts columns: without the same texts those columns can be read by nobody. */
const SECRETS = {
  SECRETS_KEY: "webhook secrets, messages under way and links in mails",
  JWT_SECRET: "bidders' names in auctions, and who is signed in",
}
const SALT_BYTES = 16
const FINGERPRINT_LENGTH = 32

export const soukVersion = () => JSON.parse(readFileSync(inRoot("package.json"), "utf8")).version

/** The secrets of this installation, as its server is given them. */
export function knownSecrets() {
  const file = join(DATA, "secrets.json")
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {}
  return Object.fromEntries(
    Object.keys(SECRETS).map((name) => [name, process.env[name] || kept[name.toLowerCase()]])
  )
}

/** Tells the same secret again, and nothing of what it is. */
const fingerprintOf = (name, secret, salt) =>
  keyed(secret, `souk backup ${salt} ${name}`).slice(0, FINGERPRINT_LENGTH)

const keyed = (key, text) => createHmac("sha256", key).update(text).digest("hex")

export function fingerprints(secrets) {
  const salt = randomBytes(SALT_BYTES).toString("hex")
  const known = Object.entries(secrets).filter(([, secret]) => secret)
  return {
    salt,
    ...Object.fromEntries(known.map(([name, secret]) => [name, fingerprintOf(name, secret, salt)])),
  }
}

/** Only who has the key can make an archive that this installation takes for its own. */
export const sealOf = (manifest, { SECRETS_KEY }) =>
  SECRETS_KEY ? { sha256: keyed(SECRETS_KEY, manifest) } : { sha256: null }

/**
 * Refuses what was changed after it was made. An archive of an installation with other secrets is
 * somebody else's word: its definitions are carried out as they are, so it has to be asked for.
 */
export function assertTrusted({ manifest, manifestText, seal }, { file, otherSecrets, secrets }) {
  const { salt, ...made } = manifest.secrets ?? {}
  const differing = Object.keys(SECRETS).filter((name) => {
    const secret = secrets[name]
    return !secret || made[name] !== fingerprintOf(name, secret, String(salt))
  })
  if (!differing.includes("SECRETS_KEY") && !isSame(seal.sha256, sealOf(manifestText, secrets))) {
    throw new Problem(`${file} cannot be used: it was changed after it was made`)
  }
  if (differing.length > 0 && !otherSecrets) {
    throw new Problem(
      `${file} was made where ${differing.join(" and ")} had another value; set the same, or add` +
        " --other-secrets if you know whose it is: what it says is carried out"
    )
  }
  return differing.map((name) => `${name} is another one: ${SECRETS[name]} are lost`)
}

function isSame(given, { sha256 }) {
  if (typeof given !== "string" || !sha256 || given.length !== sha256.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(sha256))
}

/** Migrations lead forward only: an older archive is migrated after it, a newer one has no way back. */
export function migrationsToRun({ migrations, souk_version }, file) {
  const own = migrationsIn(inRoot("src/modules"), "migrations")
  const known = new Set([
    ...own,
    ...migrationsIn(inRoot("node_modules/@medusajs"), "dist/migrations"),
  ])
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new Problem(
      `${file} is of another version (${souk_version}): ${unknown.length} of its migrations are` +
        ` not known here, such as ${unknown[0]}; restore it with the version that made it`
    )
  }
  const run = new Set(migrations)
  return own.filter((name) => !run.has(name)).length
}

/** Of every module below a folder, loaded or not. */
function migrationsIn(root, folder) {
  const folders = readdirSync(root).map((name) => join(root, name, folder))
  const names = folders.filter(existsSync).flatMap((path) => readdirSync(path))
  return names.filter((name) => /^\w+\.(js|ts)$/.test(name)).map((name) => name.split(".")[0])
}

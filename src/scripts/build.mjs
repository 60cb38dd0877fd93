import { baseEnvironment } from "./launcher/environment.mjs"
import { buildServer } from "./launcher/medusa.mjs"
import { launch } from "./launcher/processes.mjs"
import { newSecrets } from "./launcher/secrets.mjs"

/** Builds without a database or secrets: the platform reads its settings but uses none of them. */
launch(() => {
  const unused = {
    DATABASE_URL: "postgres://localhost/unused",
    ...newSecrets(),
  }
  return buildServer([], { env: { ...baseEnvironment(unused), NODE_ENV: "production" } })
})

// SECRET=whsec_… PORT=8080 node webhook-receiver.mjs
import { createServer } from "node:http"
import { Webhook } from "standardwebhooks"

const webhook = new Webhook(process.env.SECRET)
const seen = new Set()

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  let event
  try {
    // Of the bytes as they came: a body that was parsed and written again has another signature.
    event = webhook.verify(Buffer.concat(chunks).toString("utf8"), request.headers)
  } catch {
    response.writeHead(401).end()
    return
  }
  // An event may come twice, and is then the same: keep its id with what you make of it.
  const isNew = !seen.has(event.id)
  seen.add(event.id)
  // Answer first and work afterwards: after ten seconds it counts as failed and comes again.
  response.writeHead(204).end()
  if (isNew) console.log(event.type, event.resource?.id ?? "", event.sequence ?? "")
}).listen(Number(process.env.PORT ?? 8080), () => console.log("listening"))

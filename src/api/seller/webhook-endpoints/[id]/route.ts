import { endpointVerbs } from "../../../admin/webhook-endpoints/endpoint-verbs"
import { storeOf } from "../store-of"

const verbs = endpointVerbs(storeOf)

export const GET = verbs.retrieve
export const POST = verbs.update
export const DELETE = verbs.remove

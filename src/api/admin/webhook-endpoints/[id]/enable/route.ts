import { endpointVerbs } from "../../endpoint-verbs"
import { merchantOf } from "../../merchant-of"

export const POST = endpointVerbs(merchantOf).enable

import { WebhookKnown } from "./known"

export default class WebhookModuleService extends WebhookKnown {}

import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useDeleteWebhookEndpoint,
  useRotateWebhookSecret,
  useSwitchWebhookEndpoint,
} from "../../hooks/webhook"
import { useTestWebhookEndpoint } from "../../hooks/webhook-deliveries"
import { useWebhookSurface } from "../../hooks/webhook-surface"
import { errorMessage } from "../../lib/error-message"
import type { WebhookEndpoint } from "../../lib/webhook"

/** What can be done with an endpoint; each says how it went. */
export function useEndpointDeeds({ id, url }: WebhookEndpoint) {
  const { t } = useTranslation("webhook")
  const navigate = useNavigate()
  const { pages } = useWebhookSurface()
  const agreed = useAgreement(url)
  const testing = useTestWebhookEndpoint(id)
  const { mutateAsync: turn } = useSwitchWebhookEndpoint(id)
  const { mutateAsync: rotate } = useRotateWebhookSecret(id)
  const { mutateAsync: remove } = useDeleteWebhookEndpoint(id)
  const [secret, setSecret] = useState<string | null>(null)
  const refused = (error: unknown) => void toast.error(errorMessage(error))

  return {
    isTesting: testing.isPending,
    secret,
    forgetSecret: () => setSecret(null),
    test: async () => {
      await testing.mutateAsync(undefined).then(({ status, response_status, last_error }) => {
        const answer = response_status
          ? t("answer.status", { status: response_status })
          : last_error
        if (status === "delivered") toast.success(t("test.delivered", { answer }))
        else if (status === "failed") toast.error(t("test.failed", { answer }))
        else toast.info(t("test.waits"))
      }, refused)
    },
    turn: async (to: "enable" | "disable") => {
      if (to === "disable" && !(await agreed("disable"))) return
      await turn(to).then(() => toast.success(t(`done.${to}`)), refused)
    },
    rotate: async () => {
      if (!(await agreed("rotate"))) return
      await rotate(undefined).then((made) => setSecret(made.secret), refused)
    },
    remove: async () => {
      if (!(await agreed("delete"))) return
      await remove().then(() => {
        toast.success(t("done.delete"))
        navigate(pages)
      }, refused)
    },
  }
}

/** Asks before a receiver is left without its events. */
function useAgreement(url: string) {
  const { t } = useTranslation("webhook")
  const prompt = usePrompt()
  return (deed: "disable" | "rotate" | "delete") =>
    prompt({
      variant: deed === "delete" ? "danger" : "confirmation",
      title: t(`ask.${deed}`),
      description: t(`ask.${deed}_text`, { url }),
      confirmText: deed === "delete" ? t("translation:actions.delete") : t(`actions.${deed}`),
      cancelText: t("translation:actions.cancel"),
    })
}

import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { Auction } from "../../../hooks/auction"
import {
  useDeleteAuction,
  usePublishAuction,
  useResumeAuction,
  useSecondChance,
} from "../../../hooks/auction-actions"
import { useAuctionSide } from "../auction-side"
import { useScheduleWords } from "../form/schedule-words"

/** How a deed without any input is asked for: "publish.title", "publish.action" and so on. */
type Deed = "publish" | "resume" | "delete" | "second_chance"

function useQuestion(deed: Deed) {
  const { t } = useTranslation("auction")
  const prompt = usePrompt()
  return (description: string) =>
    prompt({
      title: t(`${deed}.title`),
      description,
      confirmText: t(`${deed}.action`),
      cancelText: t("translation:actions.cancel"),
      variant: deed === "delete" ? "danger" : "confirmation",
    })
}

/** Asks with the schedule in words, because publishing sets the clock going. */
export function usePublishWithPrompt(auction: Auction) {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const ask = useQuestion("publish")
  const words = useScheduleWords()
  const { mutate, isPending } = usePublishAuction(api)
  const { starts_at, ends_at, hard_end_at } = auction
  const publish = async () => {
    const sentences = words({
      starts_at: starts_at ? new Date(starts_at) : null,
      ends_at: new Date(ends_at),
      hard_end_at: hard_end_at ? new Date(hard_end_at) : null,
      soft_close_window_s: auction.soft_close_window_s,
      soft_close_reset_s: auction.soft_close_reset_s,
    })
    if (!(await ask(sentences.join(" ")))) return
    mutate(auction.id, {
      onSuccess: () => toast.success(t("done.published")),
      onError: (error) => toast.error(error.message),
    })
  }
  return { publish, isPending }
}

export function useResumeWithPrompt(auction: Auction) {
  const { t } = useTranslation("auction")
  const ask = useQuestion("resume")
  const { mutate, isPending } = useResumeAuction(auction.id)
  const resume = async () => {
    if (!(await ask(t("resume.text")))) return
    mutate(undefined, {
      onSuccess: () => toast.success(t("resume.done")),
      onError: (error) => toast.error(error.message),
    })
  }
  return { resume, isPending }
}

export function useDeleteWithPrompt(auction: Auction) {
  const { t } = useTranslation("auction")
  const { api, home } = useAuctionSide()
  const ask = useQuestion("delete")
  const navigate = useNavigate()
  const { mutate } = useDeleteAuction(api, auction.id)
  return async () => {
    if (!(await ask(t("delete.text", { title: auction.product?.title })))) return
    mutate(undefined, {
      onSuccess: () => {
        toast.success(t("delete.done"))
        navigate(home, { replace: true })
      },
      onError: (error) => toast.error(error.message),
    })
  }
}

export function useSecondChanceWithPrompt(auction: Auction) {
  const { t } = useTranslation("auction")
  const { api } = useAuctionSide()
  const ask = useQuestion("second_chance")
  const { mutate } = useSecondChance(api, auction.id)
  return async () => {
    if (!(await ask(t("second_chance.text")))) return
    mutate(undefined, {
      onSuccess: () => toast.success(t("second_chance.done")),
      onError: (error) => toast.error(error.message),
    })
  }
}

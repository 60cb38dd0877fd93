import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  BusinessProfileDetail,
  useBusinessProfile,
  useRejectProfile,
  useVerifyProfile,
} from "../../hooks/business-profile"
import { errorMessage } from "../../lib/error-message"
import { ReasonDrawer } from "../reason-drawer"
import { ReadingDrawer } from "../side-form"
import { ProfileDocuments } from "./profile-documents"
import { ProfileFacts } from "./profile-facts"

const REASON_LENGTH_MAX = 1000

type ProfileDrawerProps = {
  /** Null keeps the drawer closed. */
  id: string | null
  onClose: () => void
}

/** A company with its papers, and the merchant's word on it. One drawer is open at a time. */
export const ProfileDrawer = ({ id, onClose }: ProfileDrawerProps) => {
  const { t } = useTranslation("business-profile")
  const [isRejecting, setRejecting] = useState(false)
  const { data: profile, isLoading, error } = useBusinessProfile(id)
  return (
    <>
      <ReadingDrawer
        open={!!id && !isRejecting}
        onClose={onClose}
        title={profile?.company_name ?? t("one.title")}
        description={profile?.customer?.email ?? t("one.title")}
        error={error}
        isLoading={isLoading}
        actions={profile && <Deeds profile={profile} onReject={() => setRejecting(true)} />}
      >
        {profile && <ProfileFacts profile={profile} />}
        {profile && <ProfileDocuments profile={profile} />}
      </ReadingDrawer>
      {profile && (
        <RejectDrawer
          profile={profile}
          open={!!id && isRejecting}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  )
}

type DeedsProps = { profile: BusinessProfileDetail; onReject: () => void }

const Deeds = ({ profile, onReject }: DeedsProps) => {
  const { t } = useTranslation("business-profile")
  const { isPending, verify } = useVerifyWithPrompt(profile)
  return (
    <>
      {profile.status !== "rejected" && (
        <Button size="small" variant="secondary" onClick={onReject}>
          {t(profile.status === "verified" ? "reject.withdraw" : "reject.action")}
        </Button>
      )}
      {profile.status !== "verified" && (
        <Button size="small" isLoading={isPending} onClick={verify}>
          {t("verify.action")}
        </Button>
      )}
    </>
  )
}

function useVerifyWithPrompt(profile: BusinessProfileDetail) {
  const { t } = useTranslation("business-profile")
  const prompt = usePrompt()
  const { mutateAsync, isPending } = useVerifyProfile(profile)
  const verify = async () => {
    const isSure = await prompt({
      title: t("verify.title"),
      description: t("verify.text", { name: profile.company_name }),
      confirmText: t("verify.action"),
      cancelText: t("translation:actions.cancel"),
      variant: "confirmation",
    })
    if (!isSure) return
    try {
      await mutateAsync(undefined)
      toast.success(t("verify.done", { name: profile.company_name }))
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return { isPending, verify }
}

type RejectDrawerProps = { profile: BusinessProfileDetail; open: boolean; onClose: () => void }

const RejectDrawer = ({ profile, open, onClose }: RejectDrawerProps) => {
  const { t } = useTranslation("business-profile")
  const { mutateAsync } = useRejectProfile(profile)
  return (
    <ReasonDrawer
      open={open}
      onClose={onClose}
      title={t("reject.title", { name: profile.company_name })}
      description={t("reject.text")}
      hint={t("reject.hint")}
      confirmLabel={t("reject.action")}
      done={t("reject.done")}
      maxLength={REASON_LENGTH_MAX}
      act={mutateAsync}
    />
  )
}

import { Button, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import {
  PayoutAccount,
  usePayoutAccount,
  useStartOnboarding,
} from "../../../../hooks/ledger-seller"
import { useMay } from "../../../../hooks/seller-me"
import { errorMessage } from "../../../../lib/error-message"

/** Where the money goes: by hand, or to the store's own account at the provider. */
export const PayoutAccountCard = () => {
  const { t } = useTranslation("ledger")
  const { data: account, isError, error } = usePayoutAccount()
  return (
    <Section
      title={t("seller.account.title")}
      actions={account?.is_available && <OnboardingButton account={account} />}
    >
      {isError && <SectionMessage isError text={error.message} />}
      {!account && !isError && <SectionSkeleton rows={1} />}
      {account && <AccountState account={account} />}
    </Section>
  )
}

const AccountState = ({ account }: { account: PayoutAccount }) => {
  const { t } = useTranslation("ledger")
  const state = stateOf(account)
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <StatusBadge color={COLORS[state]} className="w-fit">
        {t(`seller.account.state.${state}`)}
      </StatusBadge>
      <Text size="small" className="text-ui-fg-subtle">
        {t(`seller.account.text.${state}`)}
      </Text>
      {account.requirements.length > 0 && (
        <Text size="small" className="text-ui-fg-subtle break-words">
          {t("seller.account.wanted", { list: account.requirements.join(", ") })}
        </Text>
      )}
    </div>
  )
}

const COLORS = { manual: "grey", offered: "blue", unfinished: "orange", ready: "green" } as const

function stateOf({ is_available, is_opened, is_ready }: PayoutAccount) {
  if (!is_available) return "manual"
  if (is_ready) return "ready"
  return is_opened ? "unfinished" : "offered"
}

const OnboardingButton = ({ account }: { account: PayoutAccount }) => {
  const { t } = useTranslation("ledger")
  const may = useMay()
  const { mutateAsync, isPending } = useStartOnboarding()
  if (!may("POST /seller/payout-account/onboarding") || account.is_ready) return null
  const start = async () => {
    try {
      const { url } = await mutateAsync()
      window.location.assign(url)
    } catch (error) {
      toast.error(errorMessage(error))
    }
  }
  return (
    <Button size="small" variant="secondary" isLoading={isPending} onClick={start}>
      {t(account.is_opened ? "seller.account.continue" : "seller.account.connect")}
    </Button>
  )
}

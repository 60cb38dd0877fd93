import { Button, Heading, StatusBadge, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { Section } from "../../../../components/section"
import { SectionMessage, SectionSkeleton } from "../../../../components/section-message"
import { useInbox, useReadAllNotices } from "../../../../hooks/notice-inbox"
import { errorMessage } from "../../../../lib/error-message"
import { InboxRow } from "./inbox-row"

/** Unread ones stand first, so a longer look begins where it matters. */
export const Inbox = () => {
  const { t } = useTranslation("notice")
  const { data, error, isLoading, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox()
  const notices = data?.pages.flatMap(({ notifications }) => notifications) ?? []
  const unread = data?.pages.at(-1)?.unread_count ?? 0
  return (
    <Section
      level="h1"
      title={t("inbox.title")}
      subtitle={t("inbox.description")}
      actions={
        <>
          {unread > 0 && (
            <StatusBadge color="blue">{t("inbox.unread", { count: unread })}</StatusBadge>
          )}
          {unread > 0 && <ReadAllButton />}
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/notifications" state={{ from: "/my-store/notifications" }}>
              {t("inbox.settings")}
            </Link>
          </Button>
        </>
      }
    >
      {isLoading && <SectionSkeleton rows={6} />}
      {!data && error && <SectionMessage isError text={errorMessage(error)} />}
      {data && !notices.length && <EmptyInbox />}
      {notices.map((notice) => (
        <InboxRow key={notice.id} notice={notice} />
      ))}
      {hasNextPage && (
        <div className="flex justify-center px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            {t("inbox.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}

const ReadAllButton = () => {
  const { t } = useTranslation("notice")
  const { mutate, isPending } = useReadAllNotices()
  const readAll = () => mutate(undefined, { onError: (error) => toast.error(errorMessage(error)) })
  return (
    <Button size="small" variant="secondary" onClick={readAll} isLoading={isPending}>
      {t("inbox.read_all")}
    </Button>
  )
}

const EmptyInbox = () => {
  const { t } = useTranslation("notice")
  return (
    <div className="flex flex-col items-center gap-y-1 px-6 py-16 text-center">
      <Heading level="h2">{t("inbox.empty")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("inbox.empty_text")}
      </Text>
    </div>
  )
}

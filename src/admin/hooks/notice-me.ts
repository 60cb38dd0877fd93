import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/sdk"
import { noticeKeys } from "./notice"

/** Who is signed in. */
export const useMe = () =>
  useQuery({
    queryKey: noticeKeys.detail("me"),
    queryFn: () => sdk.admin.user.me({ fields: "id,email" }),
    select: ({ user }) => user,
    staleTime: Infinity,
  })

export * from "../../../../components/member-name"

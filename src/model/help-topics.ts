/** The pages of `planctl help` that are about no command. */
export const helpTopics = ['codes', 'rules', 'files'] as const;
export type HelpTopic = (typeof helpTopics)[number];

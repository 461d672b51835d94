/** The id of the row that says that something suggested (an article, a macro, an earlier answer's message) is not what a message needs. */
export const refusalId = (messageId: string, articleId: string): string => `refusal:${messageId}:${articleId}`;

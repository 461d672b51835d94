/**
 * Which of the page's own requests Perch listens to. No imports: this ships in the page's world.
 * An operation is known by its name, since its hash changes weekly. Timelines and posts are taken by the look of the name,
 * so that one X adds or renames is read (and shown in Health) rather than missed.
 */
const OPERATION =
  /\/graphql\/[\w-]+\/(\w*Timeline|\w*Tweets|UserTweetsAndReplies|TweetDetail|TweetResultByRestId|TweetResultsByRestIds|TweetEditHistory|UserByScreenName|UserByRestId|UsersByRestIds|CreateTweet|CreateNoteTweet|DeleteTweet|Viewer)(?:$|[/?#])/;
const MESSAGES =
  /\/1\.1\/dm\/(inbox_initial_state|user_inbox|inbox_timeline|conversation|user_updates|new2?)(?:\.json|\/\w[\w-]*\.json)(?:$|[?#])/;

/**
 * The operation a request is for, or undefined when Perch does not listen to it.
 * Takes a URL or a path: `/i/api/graphql/<hash>/TweetDetail?..` is `TweetDetail`, `/i/api/1.1/dm/conversation/1-2.json` is `dm/conversation`.
 */
export function isWatched(path: string): string | undefined {
  const operation = OPERATION.exec(path);
  if (operation) return operation[1];
  const messages = MESSAGES.exec(path);
  return messages ? `dm/${messages[1]}` : undefined;
}

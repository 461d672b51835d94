/** Names X gives its shapes that hold nothing Perch would miss: they are walked through for posts and people, and not reported. */
const TIMELINE = [
  // instructions
  "AddEntries AddToModule PinEntry ReplaceEntry RemoveEntries ClearCache TerminateTimeline ShowAlert ShowCover",
  "MarkEntriesUnreadGreaterThanSortIndex MarkEntriesUnread ClearEntriesUnreadState",
  // entries and what they hold
  "TimelineItem TimelineModule TimelineCursor Tweet User Notification Tombstone Prompt MessagePrompt Label Community CommunityNote",
  "Trend EventSummary List Topic TwitterList Spelling InlineCompactPrompt HeaderImagePrompt CompactPrompt Card Recap JobDetails",
  "NotificationAggregateUserActions NotificationTweetRef NotificationUserRef NotificationListRef",
  // around them
  "GeneralContext TopicContext TweetComposer CommunityContext FacepileContext TextOnlyAndFollowButton RichTextUser RichTextList RichTextMention",
  "RichTextHashtag RichTextCashtag RichText Url UrlButton FeedbackInfo CoverBehaviorDismiss FullCover HalfCover TwitterListUser AudioSpace",
]
  .flatMap((names) => names.split(" "))
  .map((name) => `Timeline${name}`);

const OTHERS =
  "Query ApiImage ApiVideo ApiGif Community CommunityRelationship CommunityMemberActions TextTombstone Viewer UserResults UserLabel TextEntity AudioSpace List Topic BirdwatchPivot BirdwatchNote BirdwatchPivotV1 TweetInterstitial ContextualTweetInterstitial SoftIntervention TimelineHeader NoteTweet Note ArticleEntity TweetPreviewDisplay".split(
    " ",
  );

const KNOWN: ReadonlySet<string> = new Set([...TIMELINE, ...OTHERS]);

/** Why a reply is limited stands beside the post, in prompts of several kinds. */
export const isKnown = (name: string) => KNOWN.has(name) || /LimitedActionPrompt$/.test(name);

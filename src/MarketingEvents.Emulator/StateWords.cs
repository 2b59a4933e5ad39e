namespace HubSpot.MarketingEvents.Emulator;

/// <summary>Which words attendance calls take in the path. The document and HubSpot's guide contradict each other.</summary>
public enum StateWords
{
    /// <summary>register, attend and cancel, as the document has them (observed).</summary>
    Documented,

    /// <summary>The same in capital or small letters.</summary>
    AnyCase,

    /// <summary>Also REGISTERED, ATTENDED and CANCELLED, as the guide has them.</summary>
    Guide,
}

namespace HubSpot.JsonConverters.Shapes;

/// <summary>Newtonsoft's Required, with the same values.</summary>
internal enum Presence
{
    Default = 0,
    AllowNull = 1,
    Always = 2,
    DisallowNull = 3,
}

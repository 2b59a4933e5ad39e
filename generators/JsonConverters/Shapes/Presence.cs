namespace HubSpot.JsonConverters.Shapes;

/// <summary>What Newtonsoft calls 'required'.</summary>
internal enum Presence
{
    Default = 0,
    AllowNull = 1,
    Always = 2,
    DisallowNull = 3,
}

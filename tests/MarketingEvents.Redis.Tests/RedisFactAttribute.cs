namespace HubSpot.MarketingEvents.Redis.Tests;

/// <summary>A test that needs a real redis-server.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (RedisServer.Program is null)
        {
            Skip = "redis-server is not installed (Debian: redis-server).";
        }
    }
}

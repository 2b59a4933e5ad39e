using HubSpot.OpenApiCompiler.Generation;
using HubSpot.OpenApiCompiler.Tests.Support;

namespace HubSpot.OpenApiCompiler.Tests.Generation;

public sealed class GenerationLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_second_turn_waits_until_the_first_is_over()
    {
        var first = await GenerationLock.TakeAsync(_folder.Path);
        var second = GenerationLock.TakeAsync(_folder.Path);
        var isWaiting = !second.IsCompleted;

        first.Dispose();
        (await second).Dispose();

        Assert.True(isWaiting);
    }

    [Fact]
    public async Task The_folder_is_created_for_the_first_turn()
    {
        using var turn = await GenerationLock.TakeAsync(Path.Combine(_folder.Path, "obj", "openapi"));

        Assert.True(Directory.Exists(Path.Combine(_folder.Path, "obj", "openapi")));
    }

    public void Dispose() => _folder.Dispose();
}
